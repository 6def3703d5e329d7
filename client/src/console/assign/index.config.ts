export default definePageConfig({ navigationBarTitleText: '按规则分配' });
