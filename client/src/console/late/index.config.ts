export default definePageConfig({ navigationBarTitleText: '超时未回复' });
