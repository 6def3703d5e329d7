import type { Action, Cloud, Params } from '../cloud';
import { invalidParam } from '../errors';
import { limits } from '../limits';
import { isPlainObject } from '../query/ejson';

function list(params: Params, name: string): unknown[] {
  const value = params[name];
  if (!Array.isArray(value) || value.length === 0) throw invalidParam(`${name} must be a non-empty array`);
  if (value.length > limits.fileIdsPerCall)
    throw invalidParam(`${name} has more than ${limits.fileIdsPerCall} entries`);
  return value;
}

// The SDK escapes links itself (encodeURI), so paths stand in them as they are.
function link(cloud: Cloud, verb: 'get' | 'put', cloudPath: string, maxAge: number): string {
  const { expires, signature } = cloud.files.sign(verb, cloudPath, maxAge);
  const origin = new URL(cloud.functions.serviceUrl).origin;
  return `${origin}/local/files/${cloudPath}?expires=${expires}&sign=${signature}`;
}

const getUploadMetadata: Action = (cloud, params) => {
  const cloudPath = cloud.files.checkPath(params.path);
  const fileId = cloud.files.fileId(cloudPath);
  // The upload's link goes to http.request unescaped and the id into a header: both take ASCII only.
  const url = encodeURI(link(cloud, 'put', cloudPath, 900));
  return {
    data: { url, token: 'local', authorization: 'local', fileId, cosFileId: Buffer.from(fileId).toString('base64') },
  };
};

const batchGetDownloadUrl: Action = (cloud, params) => ({
  data: {
    download_list: list(params, 'file_list').map((entry) => {
      const { fileid, max_age } = isPlainObject(entry) ? entry : { fileid: undefined, max_age: undefined };
      const cloudPath = cloud.files.pathOf(fileid);
      const found = cloudPath !== undefined && cloud.files.find(cloudPath) !== undefined;
      if (!found) return { fileID: fileid, fileid, tempFileURL: '', code: 'STORAGE_FILE_NONEXIST' };
      const maxAge = typeof max_age === 'number' && max_age > 0 ? max_age : 600;
      const url = link(cloud, 'get', cloudPath, maxAge);
      return { fileID: fileid, fileid, tempFileURL: url, download_url: url, maxAge, code: 'SUCCESS' };
    }),
  },
});

const batchDeleteFile: Action = (cloud, params) => ({
  data: {
    delete_list: list(params, 'fileid_list').map((fileId) => {
      const cloudPath = cloud.files.pathOf(fileId);
      const removed = cloudPath !== undefined && cloud.files.remove(cloudPath);
      return { fileID: fileId, code: removed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' };
    }),
  },
});

const batchCopyFile: Action = (cloud, params) => ({
  data: {
    copy_list: list(params, 'file_list').map((entry) => {
      if (!isPlainObject(entry)) throw invalidParam('file_list must hold objects');
      const from = cloud.files.checkPath(entry.src_path);
      const to = cloud.files.checkPath(entry.dst_path);
      if (!cloud.files.find(from)) return { fileId: null, code: 'STORAGE_FILE_NONEXIST', message: 'file not exist' };
      if (entry.overwrite === false && cloud.files.find(to))
        return { fileId: null, code: 'FILE_EXIST', message: 'file exists' };
      cloud.files.copy(from, to);
      if (entry.remove_original === true) cloud.files.remove(from);
      return { fileId: cloud.files.fileId(to), code: 'SUCCESS', message: '' };
    }),
  },
});

/** Cloud storage: metadata by these actions, content over the links they give. */
export const fileActions: Record<string, Action> = {
  'storage.getUploadMetadata': getUploadMetadata,
  'storage.batchGetDownloadUrl': batchGetDownloadUrl,
  'storage.batchDeleteFile': batchDeleteFile,
  'storage.batchCopyFile': batchCopyFile,
};
