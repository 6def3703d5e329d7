/** Text that the stand-in for msgSecCheck calls risky, and text that it sends to a person. Everything else passes. */
export const RISKY_TEST_WORD = '违规测试词';
export const REVIEW_TEST_WORD = '待审测试词';
