import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { commandLine, quoted } from '../../scripts/cli/command-line.ts';

const COMPUTER =
  'C:\\Program Files\\WindowsPowerShell\\Modules;C:\\Windows\\system32\\WindowsPowerShell\\v1.0\\Modules';
const cmd = { PSModulePath: COMPUTER, USERPROFILE: 'C:\\Users\\张三' };
const powerShell = { ...cmd, PSModulePath: `C:\\users\\张三\\Documents\\WindowsPowerShell\\Modules;${COMPUTER}` };

describe('a command that is proposed', () => {
  it.each([
    '某局',
    '某 局',
    '$HOME局',
    '`pwd`',
    "张'三",
    '张"三',
    '“示范”局',
    '=a',
    '@b',
    '~',
    '*',
    '!x',
    '两\n行',
    '',
  ])('hands a shell of Linux and macOS the name as it is: %j', (name) => {
    const printed = execFileSync('/bin/sh', ['-c', `printf %s ${quoted(name, 'linux')}`], { encoding: 'utf8' });
    expect(printed).toBe(name);
  });

  it.each([
    ['某局', '某局', '某局'],
    ['某 局', '"某 局"', '"某 局"'],
    ['50%', '"50%"', '"50%"'],
    ["张'三", `"张'三"`, `"张'三"`],
    ['@某局', '"@某局"', '"@某局"'],
    ['C:\\某 局\\', '"C:\\某 局\\\\"', '"C:\\某 局\\\\"'],
    ['$某局', '"$某局"', "'$某局'"],
    ['“示范”局', '"“示范”局"', "'“示范”局'"],
    ["$张'三‘局’", `"$张'三‘局’"`, "'$张''三‘‘局’’'"],
    ['某`局', '"某`局"', "'某`局'"],
  ])('is right in cmd and in PowerShell: %j', (name, inCmd, inPowerShell) => {
    expect(commandLine(['doctor', '--dir', name], 'win32', cmd)).toBe(`chengnuo doctor --dir ${inCmd}`);
    expect(commandLine(['doctor', '--dir', name], 'win32', powerShell)).toBe(`chengnuo doctor --dir ${inPowerShell}`);
    expect(quoted(name, 'win32', {})).toBe(inCmd);
  });
});
