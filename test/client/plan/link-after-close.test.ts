import { linkAfterClose } from '../../../client/src/services/plan/link-after-close';

const at = (version: number, firmId = 'a') => ({ firmId, version });

test('the phone moves on with the cloud where the closing alone lies between them', () => {
  expect(linkAfterClose(at(4), at(5), false)).toEqual(at(5));
});

test('where a colleague edited too, the next saving still meets him', () => {
  expect(linkAfterClose(at(3), at(5), false)).toEqual(at(3));
});

test('what waits with the old figures does not pass for an edit of the new version', () => {
  expect(linkAfterClose(at(4), at(5), true)).toEqual(at(4));
});

test('another firm, and a phone that never saved, stay as they are', () => {
  expect(linkAfterClose(at(4), at(5, 'b'), false)).toEqual(at(4));
  expect(linkAfterClose(null, at(5), false)).toBeNull();
});
