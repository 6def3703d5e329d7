export default definePageConfig({ navigationBarTitleText: '企业数据' });
