export default definePageConfig({ navigationBarTitleText: '专精特新助手', enableShareAppMessage: true });
