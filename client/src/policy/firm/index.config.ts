export default definePageConfig({ navigationBarTitleText: '适合这家企业的政策' });
