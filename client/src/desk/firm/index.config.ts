export default definePageConfig({ navigationBarTitleText: '企业情况' });
