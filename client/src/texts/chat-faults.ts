/** Why a message is not on its way, with the next step. */
export const CHAT_FAULTS = {
  fileGone: '文件不在手机上了。请删除这一条，重新选择文件再发。',
  fileTooLarge: '文件太大或者是空的。请选择 5 MB 以内的文件。',
  refused: '没有通过内容检测，没有发出。可以改一改再发，或者删除。',
  queueFull: '手机存满了，没有发出的消息存不下来。请连上网络，等它们发出后再关闭；也可以先清理手机空间。',
  fileUnkept: '文件较大，手机上没有存。发出之前请不要关闭。',
  byCode: {
    'no-commissioner': '现在没有服务专员负责您的企业。有了专员以后，请再发一次。',
    'no-such-entry': '您回复的那条消息不在了。请删除这一条，重新写。',
    'no-such-card': '这张卡片里的内容不在了。请删除这一条，重新选。',
    'other-kind': '文件内容和类型对不上，或者类型不能发。请换一个文件。',
    'too-large': '文件太大。请选择 5 MB 以内的文件。',
    'too-many-uploads': '同时上传的文件太多。请过一会儿再试。',
  } as Readonly<Record<string, string>>,
} as const;
