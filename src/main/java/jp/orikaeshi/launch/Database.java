package jp.orikaeshi.launch;

/** Where the database is and how to log in. */
record Database(String url, String user, String password) {
    @Override
    public String toString() {
        return url;
    }
}
