import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ProblemError } from './api/problem-error.ts';
import { queryClient } from './api/query-client.ts';
import { router } from './routes.tsx';
import './styles/app.scss';
import './styles/print.scss';

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no place for the application.');

// A problem that the API told of is shown by the error page; anything else is a fault of ours.
const onCaughtError = (error: unknown) => {
  if (!(error instanceof ProblemError)) reportError(error);
};

createRoot(place, { onCaughtError }).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
