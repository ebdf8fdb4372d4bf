# One image for API servers and workers. TypeScript sources run directly on Node 24; only the web page is built.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npx vite build --config builder-ui/vite.config.ts

FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:24-bookworm-slim
# The Temporal worker's native core checks TLS certificates against those of the system.
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/*
ENV NODE_ENV=production HOST=0.0.0.0 PARLEY_DATA_DIR=/tmp/parley
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY package.json ./
COPY schemas schemas
COPY nodes nodes
COPY starters starters
COPY workflows workflows
COPY activities activities
COPY server server
COPY scripts scripts
COPY --from=build /app/builder-ui/dist builder-ui/dist
# A volume mounted there belongs to whom the folder belongs to.
RUN mkdir -p /data/media && chown node:node /data/media
USER node
EXPOSE 3000
CMD ["node", "--disable-warning=ExperimentalWarning", "server/main.ts"]
