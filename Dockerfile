# The server and the web app, without a database: see compose.yaml and docs/running.md.
FROM node:24-bookworm-slim AS build
WORKDIR /ragstone
COPY . .
RUN node scripts/build.mjs \
  && node scripts/pnpm.mjs --filter @ragstone/api --prod --legacy deploy /deployed

FROM node:24-bookworm-slim
WORKDIR /ragstone
# The last three, and a flag of the command that may not stand here, keep memory down during imports,
# as scripts/api.mjs does for npm start.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 \
  NODE_OPTIONS=--max-semi-space-size=8 MALLOC_ARENA_MAX=2 MALLOC_MMAP_THRESHOLD_=65536
COPY --from=build /deployed/node_modules apps/api/node_modules
COPY --from=build /ragstone/apps/api/package.json apps/api/package.json
COPY --from=build /ragstone/apps/api/dist apps/api/dist
COPY --from=build /ragstone/apps/web/dist apps/web/dist
COPY --from=build /ragstone/prisma/migrations prisma/migrations
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["sh", "-c", "node apps/api/dist/migrate.js && exec node --enable-source-maps --heap-growing-percent=50 apps/api/dist/server.js"]
