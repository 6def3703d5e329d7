export default definePageConfig({ navigationBarTitleText: '查找政策' });
