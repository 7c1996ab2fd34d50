import { type Computer, findPrograms } from '../../pdf/programs.ts';
import { type Line, notice, ok } from '../line.ts';

/** The programs that `--pdf` uses: LibreOffice of the Word files, else a browser of the pages. */
export async function pdfLines(computer: Computer): Promise<readonly Line[]> {
  const programs = await findPrograms(computer);
  const office = programs.find(({ kind }) => kind === 'office');
  const browsers = programs.filter(({ kind }) => kind === 'browser');
  const instead =
    browsers.length > 0
      ? '另存为 PDF（--pdf）时改用浏览器，版面照网页；要照 Word 的版面请安装 LibreOffice。'
      : '要用 --pdf 请安装 LibreOffice；不用 --pdf 的不需要，可以用 Word 或 WPS 另存为 PDF。';
  return [
    office ? ok('LibreOffice', `“${office.file}”，用来另存为 PDF`) : notice('LibreOffice', '没有找到', instead),
    browsers.length > 0
      ? ok('浏览器', browsers.map(({ name, file }) => `${name}“${file}”`).join('、'))
      : office
        ? ok('浏览器', '没有找到 Chromium、Chrome 或 Edge，有 LibreOffice 就不需要')
        : notice('浏览器', '没有找到 Chromium、Chrome 或 Edge', '网页可以用别的浏览器打开；要用 --pdf 的请看上一行。'),
  ];
}
