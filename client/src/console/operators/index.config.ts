export default definePageConfig({ navigationBarTitleText: '运营人员', enableShareAppMessage: true });
