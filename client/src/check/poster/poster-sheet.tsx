import { Canvas, Image, View } from '@tarojs/components';
import { useEffect, useState } from 'react';

import { canvasOf, pictureOf, savePicture } from '../../services/canvas';
import { toast } from '../../services/feedback';
import { RESULT } from '../../texts/result';
import { Button, Sheet } from '../../ui';
import { drawPoster, POSTER_SIZE, type PosterContent } from './draw-poster';

interface PosterSheetProps {
  readonly content: PosterContent;
  readonly onClose: () => void;
}

const ID = 'poster';
const LAID_OUT_MS = 120;

/** Draw the picture, show it, keep it. */
export function PosterSheet({ content, onClose }: PosterSheetProps) {
  const [picture, setPicture] = useState<string | null>(null);

  useEffect(() => {
    const timer = setTimeout(() => void draw(content).then(setPicture), LAID_OUT_MS);
    return () => clearTimeout(timer);
  }, [content]);

  const save = async (): Promise<void> => {
    const isSaved = picture !== null && (await savePicture(picture, RESULT.pictureTitle));
    toast(isSaved ? RESULT.pictureSaved : RESULT.pictureFailed);
  };
  const size = { width: `${POSTER_SIZE.width}px`, height: `${POSTER_SIZE.height}px` };

  return (
    <Sheet title={RESULT.pictureTitle} onClose={onClose}>
      <View className="text-soft">{RESULT.pictureText}</View>
      <View className="poster">
        <Canvas
          type="2d"
          id={ID}
          canvasId={ID}
          style={size}
          className={picture ? 'poster__spent' : ''}
          aria-hidden="true"
        />
        {picture && <Image src={picture} style={size} showMenuByLongpress aria-label={RESULT.pictureTitle} />}
      </View>
      <Button icon="picture" label={RESULT.pictureSave} disabled={picture === null} onTap={() => void save()} />
    </Sheet>
  );
}

async function draw(content: PosterContent): Promise<string | null> {
  const node = await canvasOf(ID);
  const context = node?.canvas.getContext('2d');
  if (!node || !context) return null;
  node.canvas.width = POSTER_SIZE.width * node.pixelRatio;
  node.canvas.height = POSTER_SIZE.height * node.pixelRatio;
  context.scale(node.pixelRatio, node.pixelRatio);
  drawPoster(context, content);
  return pictureOf(node);
}
