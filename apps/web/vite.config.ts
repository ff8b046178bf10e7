import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';

const here = (path: string) => new URL(path, import.meta.url).pathname;

export default defineConfig(({ mode }) => {
  // Of the environment only this one name matters here: where the API listens while developing.
  const { RAGSTONE_API = 'http://127.0.0.1:3000' } = loadEnv(mode, here('.'), 'RAGSTONE_');
  const proxy = { '/api': { target: RAGSTONE_API } };
  return {
    plugins: [react()],
    // The browser never checks answers against schemas: see the note in that file.
    resolve: { alias: [{ find: /^zod$/, replacement: here('./src/api/schemas-stay-behind.ts') }] },
    // The tool that made the stylesheet warns of its own library's older syntax; not ours to mend.
    css: { preprocessorOptions: { scss: { quietDeps: true } } },
    build: {
      manifest: true,
      // No inlined files: the content security policy allows fonts and pictures from files only.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
    server: { proxy },
    preview: { proxy },
  };
});
