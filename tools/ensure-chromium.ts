import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The browser that page tests drive; another one by the variable. */
export const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const CHINESE_FONTS = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';

const PACKAGES = ['chromium', 'fonts-noto-cjk'];

/** Debian's Chromium and Chinese fonts, installed when missing and when we may; otherwise a word on how to. */
export function ensureChromium(): void {
  if (existsSync(CHROMIUM) && (process.env['CHROMIUM_PATH'] !== undefined || existsSync(CHINESE_FONTS))) return;
  const isRoot = process.getuid?.() === 0;
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  if (isRoot && apt('update', '-qq').status === 0) apt('install', '-y', '-qq', '--no-install-recommends', ...PACKAGES);
  if (existsSync(CHROMIUM)) return;
  throw new Error(`Page tests need Chromium: apt-get install ${PACKAGES.join(' ')}, or set CHROMIUM_PATH.`);
}
