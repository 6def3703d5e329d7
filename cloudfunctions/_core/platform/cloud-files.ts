import { app } from '../store/connect';
import type { Files } from './files';

/** The storage of the environment that a function runs in. */
export const cloudFiles: Files = {
  async upload(cloudPath, fileContent) {
    const { fileID } = await (await app()).uploadFile({ cloudPath, fileContent });
    return fileID;
  },
  async link(fileID, maxAge) {
    const { fileList } = await (await app()).getTempFileURL({ fileList: [{ fileID, maxAge }] });
    return fileList[0]?.tempFileURL || null;
  },
  async remove(fileIds) {
    if (fileIds.length > 0) await (await app()).deleteFile({ fileList: [...fileIds] });
  },
};
