import path from 'node:path';

import { createSwcRegister } from '@tarojs/helper';

// Taro looks for its configuration here and compiles this folder only; everything of it is in client/config.
const home = path.resolve(__dirname, '../client/config');
createSwcRegister({ only: [(file: string) => file.startsWith(home)] });

// eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would be hoisted above the registration
const config: unknown = require('../client/config').default;

export default config;
