import path from 'node:path';

import { defineConfig } from '@tarojs/cli';

import { ariaProps } from './aria';
import { constants } from './constants';
import { tuneWebpack } from './webpack';

const root = path.resolve(__dirname, '../..');

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
  outputRoot: process.env.TARO_ENV === 'h5' ? 'dist/h5' : 'dist/weapp',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  alias: { '@shared': path.join(root, 'shared'), '@': path.join(root, 'client/src') },
  env: constants,
  plugins: [['@tarojs/plugin-inject', { components: ariaProps }]],
  terser: { enable: true, config: { output: { comments: false }, compress: { passes: 2 } } },
  mini: {
    compile: { include: compileInclude },
    optimizeMainPackage: { enable: true },
    postcss,
    webpackChain: tuneWebpack,
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile: { include: compileInclude },
    postcss: { ...postcss, autoprefixer: { enable: true } },
    miniCssExtractPluginOption: { ignoreOrder: true, filename: 'css/[name].css', chunkFilename: 'css/[name].css' },
    webpackChain: tuneWebpack,
  },
} as Parameters<typeof defineConfig>[0]);
