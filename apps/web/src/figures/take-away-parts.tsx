import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PictureKind } from '../charts/picture/save-picture.ts';
import { useMessages } from '../messages/define-messages.ts';
import { SaveView } from '../saved-views/save-view.tsx';
import { LinkButton } from '../ui/button.tsx';
import type { TakeAwayProps } from './take-away.tsx';
import { takeAwayMessages } from './take-away-messages.ts';
import { takePicture } from './take-picture.ts';

export function TakeAwayParts(props: TakeAwayProps) {
  const { csv, workbook, labels, sentence, picture, permanent, savedAs, children } = props;
  const t = useMessages(takeAwayMessages);
  const [said, setSaid] = useState('');
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(t.copied);
    } catch {
      setSaid(t.cannotCopy);
    }
  };
  const take = async (as: PictureKind) => {
    if (picture === undefined) return;
    const taken = await takePicture({ ...picture, sentence: sentence ?? '' }, as);
    setSaid(taken === 'taken' ? '' : t[taken]);
  };
  return (
    <div className="links screen-only">
      <a href={csv} download>
        {labels?.csv ?? t.download}
      </a>
      <a href={workbook} download>
        {labels?.workbook ?? t.workbook}
      </a>
      {picture !== undefined && (
        <>
          <LinkButton onClick={() => void take('png')}>{t.png}</LinkButton>
          <LinkButton onClick={() => void take('svg')}>{t.svg}</LinkButton>
        </>
      )}
      {sentence !== undefined && (
        <LinkButton onClick={() => void copy(sentence)}>{t.copy}</LinkButton>
      )}
      {permanent !== undefined && (
        <Link to="." search={permanent}>
          {t.permanent}
        </Link>
      )}
      {children}
      {savedAs !== undefined && <SaveView label={savedAs} />}
      <span role="status">{said}</span>
    </div>
  );
}
