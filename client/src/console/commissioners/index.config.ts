export default definePageConfig({ navigationBarTitleText: '服务专员', enableShareAppMessage: true });
