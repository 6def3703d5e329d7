/** The accessible role is `aria-role` in a mini-program and `role` in a browser; the pages write the former. */
const browserRoles = () => ({
  visitor: {
    JSXAttribute({ node }) {
      if (node.name.name === 'aria-role') node.name.name = 'role';
    },
  },
});

/** Targets: the oldest engines that WeChat 8 still runs on. */
module.exports = {
  presets: [
    ['taro', { framework: 'react', ts: true, compiler: 'webpack5', hot: false, targets: { ios: '12', chrome: '78' } }],
  ],
  plugins: process.env.TARO_ENV === 'h5' ? [browserRoles] : [],
};
