export default definePageConfig({ navigationBarTitleText: '待核消息' });
