import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fileLines, finish } from '../../scripts/cli/finish.ts';
import { tellPdfs } from '../../scripts/cli/pdf.ts';

let heard = '';
beforeEach(() => {
  heard = '';
  for (const to of [process.stdout, process.stderr]) {
    vi.spyOn(to, 'write').mockImplementation((part: unknown) => {
      heard += String(part);
      return true;
    });
  }
});
afterEach(() => {
  vi.restoreAllMocks();
});

const told = {
  lines: () => ['已生成：', '  甲.docx'],
  json: () => ({ written: ['甲.docx'] }),
  pdfs: () => {
    tellPdfs(['甲.docx', '甲.html']);
    return Promise.resolve({ written: ['甲.pdf'], by: ['LibreOffice'], without: [], failed: [] });
  },
};

describe('what a command with --pdf tells', () => {
  it('is the results first, then what it waits for, then the PDFs', async () => {
    await finish(told, false);
    const [results, wait, pdf] = [
      '已生成：\n  甲.docx',
      '正在另存为 PDF，共1个……',
      '已用 LibreOffice 生成 PDF 1个',
    ].map((one) => heard.indexOf(one));
    expect(results).toBe(0);
    expect(wait).toBeGreaterThan(results!);
    expect(pdf).toBeGreaterThan(wait!);
  });

  it('is one JSON text to a program', async () => {
    await finish(told, true);
    const json = heard.slice(heard.indexOf('{'));
    expect(JSON.parse(json)).toEqual({
      written: ['甲.docx'],
      pdf: { written: ['甲.pdf'], by: ['LibreOffice'], without: [] },
    });
  });

  it('is nothing of PDFs where none are asked for', async () => {
    await finish({ ...told, pdfs: null }, false);
    expect(heard).toBe('已生成：\n  甲.docx\n');
  });

  it('says which files took the place of others', () => {
    expect(fileLines(['甲.docx', '甲.html'], ['甲.docx'])).toEqual(['  甲.docx（已替换原来的）', '  甲.html']);
  });
});
