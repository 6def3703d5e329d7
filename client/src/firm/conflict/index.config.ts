export default definePageConfig({ navigationBarTitleText: '核对改动' });
