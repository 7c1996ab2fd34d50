import { Button, type ButtonProps } from '@fluentui/react-components';
import { type ReactNode, useRef } from 'react';

interface Props {
  readonly accept: string;
  readonly appearance?: ButtonProps['appearance'];
  readonly disabled?: boolean;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

/** Lets a person choose a file; the same file may be chosen again after it was changed. */
export function FileButton({ accept, appearance, disabled = false, onFile, children }: Props): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        {...(appearance === undefined ? {} : { appearance })}
        disabledFocusable={disabled}
        onClick={() => input.current?.click()}
      >
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
