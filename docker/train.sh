#!/bin/bash
# Runs the packaged service once, as its users would, and keeps what its JVM has learned of its classes in dixit.aot.
set -euo pipefail
program=/opt/dixit
service=http://localhost:8080

service postgresql start
runuser -u postgres -- psql -q -c "create role dixit superuser login password 'dixit'" -c "create database dixit owner dixit"
export QUARKUS_DATASOURCE_REACTIVE_URL=postgresql://localhost/dixit QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://localhost/dixit
export QUARKUS_DATASOURCE_USERNAME=dixit QUARKUS_DATASOURCE_PASSWORD=dixit

java -XX:AOTCacheOutput=$program/dixit.aot -Xlog:aot=error --enable-native-access=ALL-UNNAMED -XX:MaxRAMPercentage=60 -jar $program/quarkus-run.jar &
until curl -sf $service/q/health/ready > /dev/null; do
    kill -0 $!
    sleep 0.2
done
curl -sS --fail-with-body $service/dossiers -H 'Content-Type: application/x-ndjson' \
    --data-binary @/training/dossiers/kursk.ndjson > /dev/null
for round in 1 2 3; do
    for example in /training/examples/*.graphql; do
        document=$(sed 's/\\/\\\\/g; s/"/\\"/g; s/$/\\n/' "$example" | tr -d '\n')
        curl -sS --fail-with-body $service/graphql -H 'Content-Type: application/json' -d "{\"query\": \"$document\"}" > /dev/null
    done
done
curl -sSf $service/dossiers/kursk > /dev/null
curl -sSf $service/q/metrics > /dev/null

kill $!
wait $! || true
test -s $program/dixit.aot
