export default definePageConfig({ navigationBarTitleText: '会话', disableScroll: true });
