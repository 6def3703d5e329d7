/** Roles of what can be pressed; a role that is an expression is one of these (`ui/pressable.tsx`). */
const PRESSED = ['button', 'radio', 'checkbox', 'tab', 'switch'];

/**
 * The accessible role is `aria-role` in a mini-program and `role` in a browser; the pages write the former. What can be pressed
 * can be reached with the keyboard there (`services/keyboard.h5.ts` presses it).
 */
const browserRoles = ({ types }) => ({
  visitor: {
    JSXOpeningElement({ node }) {
      const role = node.attributes.find(({ name }) => name?.name === 'aria-role');
      if (!role) return;
      role.name.name = 'role';
      if (types.isStringLiteral(role.value) && !PRESSED.includes(role.value.value)) return;
      const reached = types.jsxExpressionContainer(types.numericLiteral(0));
      node.attributes.push(types.jsxAttribute(types.jsxIdentifier('tabIndex'), reached));
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
