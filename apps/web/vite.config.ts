import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';
import { lightContract } from './light-contract.ts';

const here = (path: string) => new URL(path, import.meta.url).pathname;

/**
 * What every page needs is in two files, which stay in the browser's keeping when a page changes and
 * are smaller packed together: the libraries, and our own frame. The controls of forms are a third,
 * for pages with a form, and what every view of figures needs is a fourth. Everything else comes with
 * its page.
 */
const groups = [
  {
    name: 'libraries',
    test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack\/[^/]+)\/(?!.*node_modules)/,
    priority: 3,
  },
  {
    name: 'frame',
    test: /apps\/web\/src\/(messages|session|address|layout\/(?!keys-dialog|keys-messages)|api\/(?!upload)|ui\/(?!checkboxes|choice-tiles|civil-date-parts|date-input|dialog|field|file-drop|radios|rag-bar|scroll-box|segmented|select|sort|table|text-))|packages\/domain\/src\/(access|time\/(?!period-in-words))/,
    priority: 2,
  },
  {
    name: 'figures',
    test: /apps\/web\/src\/(charts\/(chart-legend|figure-source|lazy-chart|legend-entry|messages|tone-class|year-on-year)\.tsx?|figures\/(not-shown|source-choice|take-away|fit-ends|messages)\.tsx?)/,
    priority: 1,
  },
  {
    name: 'fields',
    test: /apps\/web\/src\/ui\/(choice-tiles|civil-date-parts|date-input|field|radios|segmented|select|text-)/,
    priority: 1,
  },
];

export default defineConfig(({ mode }) => {
  // Of the environment only this one name matters here: where the API listens while developing.
  const { RAGSTONE_API = 'http://127.0.0.1:3000' } = loadEnv(mode, here('.'), 'RAGSTONE_');
  const proxy = { '/api': { target: RAGSTONE_API } };
  return {
    plugins: [react(), lightContract()],
    // The browser never checks answers against schemas: see the note in that file.
    resolve: { alias: [{ find: /^zod$/, replacement: here('./src/api/schemas-stay-behind.ts') }] },
    // The tool that made the stylesheet warns of its own library's older syntax; not ours to mend.
    css: { preprocessorOptions: { scss: { quietDeps: true } } },
    build: {
      manifest: true,
      rolldownOptions: { output: { codeSplitting: { groups } } },
      // No inlined files: the content security policy allows fonts and pictures from files only.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
    server: { proxy },
    preview: { proxy },
  };
});
