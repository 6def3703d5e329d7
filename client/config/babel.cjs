/** The oldest engines that WeChat 8 still runs on. */
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', targets: { ios: '12', chrome: '78' } }]],
};
