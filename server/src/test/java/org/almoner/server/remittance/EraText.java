package org.almoner.server.remittance;

/** An 835 from its BPR on; the envelope and the names are always the same. */
public final class EraText {

    private EraText() {}

    /**
     * @param body segments one a line, without terminators; BPR first, then TRN
     */
    public static String of(String body) {
        return of(body, 1);
    }

    public static String of(String body, int interchange) {
        String[] lines = body.strip().split("\n", -1);
        StringBuilder set = new StringBuilder("ST*835*0001~");
        set.append(lines[0]).append('~').append(lines[1]).append('~');
        set.append("N1*PR*BLUE HARBOR*XV*BH001~N1*PE*RIVERSIDE*XX*1234567893~LX*1~");
        for (int i = 2; i < lines.length; i++) {
            set.append(lines[i]).append('~');
        }
        long count = set.chars().filter(c -> c == '~').count() + 1;
        String control = "%09d".formatted(interchange);
        return "ISA*00*          *00*          *ZZ*PAYER          *ZZ*RIVERSIDE     "
                + " *261119*0610*^*00501*"
                + control
                + "*0*T*:~GS*HP*PAYER*RIVERSIDE*20261119*0610*1*X*005010X221A1~"
                + set
                + "SE*%d*0001~GE*1*1~IEA*1*%s~".formatted(count, control);
    }
}
