// Unpacks the browser of the package, with the libraries and the font that a bare Linux lacks, and prints how to start it.
// Argument: the folder to unpack to.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(process.argv[2]);
const start = join(folder, 'chromium.sh');
if (!existsSync(start)) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x'; // Or the package leaves its libraries out.
  const { default: chromium } = await import('@sparticuz/chromium');
  const program = await chromium.executablePath();
  const fonts = join(folder, 'fonts', 'fonts.conf');
  writeFileSync(fonts, readFileSync(fonts, 'utf8').replaceAll('/tmp/', `${folder}/`));
  const script = `#!/bin/sh
LD_LIBRARY_PATH='${join(folder, 'al2023', 'lib')}' FONTCONFIG_PATH='${join(folder, 'fonts')}' exec '${program}' "$@"
`;
  writeFileSync(`${start}.new`, script, { mode: 0o755 });
  renameSync(`${start}.new`, start);
}
console.log(start);
