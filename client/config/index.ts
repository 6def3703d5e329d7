import path from 'node:path';

import { defineConfig } from '@tarojs/cli';

import { ariaProps } from './aria';
import { constants } from './constants';
import { tuneH5, tuneMini } from './webpack';

const root = path.resolve(__dirname, '../..');
const output = process.env.TARO_ENV === 'h5' ? 'dist/h5' : 'dist/weapp';

/** Code that is written for newer engines than the oldest phone we serve, so it is compiled like our own. */
const compileInclude = [
  path.join(root, 'shared'),
  (file: string) => /node_modules[\\/](zod|@tanstack|zustand|echarts|zrender|@vant|@nutui|dayjs)[\\/]/.test(file),
];

const postcss = {
  // Sizes are CSS pixels times the reader's scale (ui/tokens.scss); nothing grows with the width of the screen.
  pxtransform: { enable: false },
  cssModules: { enable: false },
};

export default defineConfig({
  projectName: 'zjtx-assistant',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'client/src',
  outputRoot: output,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  alias: { '@shared': path.join(root, 'shared'), '@': path.join(root, 'client/src') },
  env: constants,
  plugins: [['@tarojs/plugin-inject', { components: ariaProps }]],
  // Chinese as it is: escaped, every character would take six bytes instead of three.
  terser: { enable: true, config: { output: { comments: false, ascii_only: false }, compress: { passes: 2 } } },
  // The picture of a shared card is named by its path, so webpack does not see it.
  copy: {
    patterns: [{ from: 'client/src/assets/share.png', to: `${output}/assets/share.png` }],
    options: {},
  },
  mini: {
    compile: { include: compileInclude },
    optimizeMainPackage: { enable: true },
    postcss,
    webpackChain: tuneMini,
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    devServer: { open: false, port: 10086, hot: false },
    compile: { include: compileInclude },
    postcss: { ...postcss, autoprefixer: { enable: true } },
    miniCssExtractPluginOption: { ignoreOrder: true, filename: 'css/[name].css', chunkFilename: 'css/[name].css' },
    webpackChain: tuneH5,
  },
} as Parameters<typeof defineConfig>[0]);
