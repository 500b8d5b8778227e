/**
 * Copies the fonts of documents, with their licences, to the folder named as argument; fetches their packages before, if
 * those that package-lock.json names are not there.
 *
 *   node frontend/document-fonts/copy.js target/classes/document-fonts
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2];
if (!target) {
  console.error('Which folder shall the fonts be copied to? Name it as argument.');
  process.exit(2);
}

const FAMILIES = {
  'noto-sans': ['NotoSans', ['400Regular', '700Bold']],
  'noto-sans-arabic': ['NotoSansArabic', ['400Regular', '700Bold']],
  'noto-sans-sc': ['NotoSansSC', ['400Regular', '700Bold']],
};

/** Versions by package, of a lock file; none if there is no such file. */
function versions(file) {
  try {
    const packages = Object.entries(JSON.parse(readFileSync(join(here, file), 'utf8')).packages);
    return packages
      .filter(([name]) => name)
      .map(([name, { version }]) => `${name}@${version}`)
      .sort()
      .join(' ');
  } catch {
    return '';
  }
}

function size(file) {
  return statSync(file, { throwIfNoEntry: false })?.size;
}

function copy(from, to) {
  if (size(from) !== size(to)) {
    copyFileSync(from, to);
  }
}

if (versions('package-lock.json') !== versions('node_modules/.package-lock.json')) {
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--silent'], {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('npm could not fetch the fonts of documents: is there a network? See the lines above.');
    process.exit(1);
  }
}

mkdirSync(target, { recursive: true });
for (const [name, [family, faces]] of Object.entries(FAMILIES)) {
  const folder = join(here, 'node_modules', '@expo-google-fonts', name);
  for (const face of faces) {
    const file = `${family}_${face}.ttf`;
    copy(join(folder, face, file), join(target, file));
  }
  copy(join(folder, 'LICENSE_FONT'), join(target, `${family}_LICENSE.txt`));
}
