export default definePageConfig({ navigationBarTitleText: '存放的旧草稿' });
