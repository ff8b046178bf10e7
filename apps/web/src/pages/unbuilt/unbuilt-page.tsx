import { Page } from '../../ui/page.tsx';

/** Holds the place of a page while the others are being built; goes when the last one lands. */
export const UnbuiltPage = () => <Page heading="Ragstone" />;
