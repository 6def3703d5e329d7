export default defineAppConfig({
  pages: [
    'home/index',
    'measures/index',
    'messages/index',
    'mine/index',
    'mine/privacy/index',
    'mine/aside/index',
    'mine/about/index',
  ],
  subPackages: [
    {
      root: 'check',
      pages: ['ask/index', 'answers/index', 'result/index', 'history/index', 'compare/index'],
    },
    {
      root: 'chat',
      pages: ['room/index', 'search/index', 'replies/index', 'matters/index'],
    },
    {
      root: 'plan',
      pages: ['home/index', 'edit/index', 'survey/index'],
    },
    {
      root: 'desk',
      pages: ['home/index', 'firm/index', 'bulk/index', 'week/index'],
    },
    {
      root: 'console',
      pages: [
        'home/index',
        'firms/index',
        'firm/index',
        'commissioners/index',
        'commissioner/index',
        'absence/index',
        'assign/index',
        'codes/index',
        'operators/index',
        'measures/index',
        'statistics/index',
        'audit/index',
        'held/index',
        'late/index',
        'waves/index',
        'outbox/index',
        'alert-setup/index',
        'settings/index',
      ],
    },
    {
      root: 'firm',
      pages: ['team/index', 'join/index', 'conflict/index', 'history/index', 'data/index'],
    },
    {
      root: 'alerts',
      pages: ['inbox/index', 'settings/index', 'open/index'],
    },
    {
      root: 'policy',
      pages: ['find/index', 'detail/index', 'firm/index'],
    },
  ],
  preloadRule: {
    'home/index': { network: 'all', packages: ['check'] },
    'measures/index': { network: 'all', packages: ['policy'] },
    'messages/index': { network: 'all', packages: ['chat'] },
  },
  window: {
    backgroundTextStyle: 'light',
    backgroundColor: '#f5f4f0',
    navigationBarBackgroundColor: '#ffffff',
    navigationBarTextStyle: 'black',
    navigationBarTitleText: '专精特新助手',
    // Taro's H5 shows its bar only where this is said.
    navigationStyle: 'default',
  },
  tabBar: {
    color: '#55606a',
    selectedColor: '#14507a',
    backgroundColor: '#ffffff',
    borderStyle: 'white',
    list: [
      {
        pagePath: 'home/index',
        text: '首页',
        iconPath: 'assets/tab-home.png',
        selectedIconPath: 'assets/tab-home-on.png',
      },
      {
        pagePath: 'measures/index',
        text: '政策',
        iconPath: 'assets/tab-policy.png',
        selectedIconPath: 'assets/tab-policy-on.png',
      },
      {
        pagePath: 'messages/index',
        text: '消息',
        iconPath: 'assets/tab-messages.png',
        selectedIconPath: 'assets/tab-messages-on.png',
      },
      {
        pagePath: 'mine/index',
        text: '我的',
        iconPath: 'assets/tab-mine.png',
        selectedIconPath: 'assets/tab-mine-on.png',
      },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
});
