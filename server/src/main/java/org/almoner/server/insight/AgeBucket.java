package org.almoner.server.insight;

/** How old a receivable is, in days from the date of service. */
public enum AgeBucket {
    TO_30("0–30", 0, 0),
    TO_60("31–60", 31, 1),
    TO_90("61–90", 61, 2),
    TO_120("91–120", 91, 3),
    OVER_120("over 120", 121, 4);

    /** The bucket's position; takes today four times. */
    static final String SQL =
            "case when service_date > ?::date - 31 then 0 when service_date > ?::date - 61 then 1"
                    + " when service_date > ?::date - 91 then 2 when service_date > ?::date - 121"
                    + " then 3 else 4 end";

    private final String title;
    private final int fromDays;
    private final int position;

    AgeBucket(String title, int fromDays, int position) {
        this.title = title;
        this.fromDays = fromDays;
        this.position = position;
    }

    public String title() {
        return title;
    }

    /** Its place from the youngest, from 0, as {@link #SQL} counts. */
    public int position() {
        return position;
    }

    /** The youngest age in it. */
    public int fromDays() {
        return fromDays;
    }
}
