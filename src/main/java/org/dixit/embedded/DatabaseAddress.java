package org.dixit.embedded;

/**
 * Where the embedded PostgreSQL answers on loopback, and to whom.
 */
record DatabaseAddress(int port, String password) {

    static final String USER = "dixit";

    /** The inverse of {@link #toText()}. */
    static DatabaseAddress parse(String text) {
        int end = text.indexOf(':');
        return new DatabaseAddress(Integer.parseInt(text.substring(0, end)), text.substring(end + 1));
    }

    String toText() {
        return port + ":" + password;
    }

    String reactiveUrl() {
        // The database is the one that initdb creates.
        return "postgresql://127.0.0.1:" + port + "/postgres";
    }

    String jdbcUrl() {
        return "jdbc:" + reactiveUrl();
    }
}
