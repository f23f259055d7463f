FROM node:24-slim AS packages
WORKDIR /bot
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /bot
COPY --from=packages /bot/node_modules ./node_modules
COPY package.json ./
COPY locales ./locales
COPY migrations ./migrations
COPY src ./src
USER node
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 8080}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# The flags are those of `npm start` (test/dockerfile.test.ts compares them).
CMD ["node", "--require", "./src/node-version.cjs", "--max-semi-space-size=8", "--max-old-space-size=256", "src/main.ts"]
