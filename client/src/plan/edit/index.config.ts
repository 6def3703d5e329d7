export default definePageConfig({ navigationBarTitleText: '编辑措施' });
