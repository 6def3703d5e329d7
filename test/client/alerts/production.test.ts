import { build } from 'esbuild';
import path from 'node:path';

/** The preview's stand-in for the platform's sheet, as a build with this environment has it. */
async function sheetOf(env: string): Promise<string> {
  const root = path.resolve(__dirname, '../../..');
  const { outputFiles } = await build({
    stdin: {
      contents: "export { askPlatform } from './ask-credit.h5';",
      resolveDir: path.join(root, 'client/src/services/alerts'),
      loader: 'ts',
    },
    define: { 'process.env.TARO_APP_CLOUD_ENV': JSON.stringify(env) },
    external: ['@tarojs/taro'],
    bundle: true,
    minify: true,
    write: false,
    format: 'cjs',
    charset: 'utf8',
    tsconfig: path.join(root, 'tsconfig.json'),
  });
  return outputFiles.map(({ text }) => text).join();
}

it('grants itself nothing outside the preview', async () => {
  expect(await sheetOf('')).toContain('/local/wx');
  const code = await sheetOf('release-1');
  expect(code).not.toContain('/local/wx');
  expect(code).not.toContain('local-openid');
});
