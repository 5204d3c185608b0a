package org.almoner.claims;

/** What AAA03 and AAA04 of a 271 mean, in our words. */
public final class RejectionWords {

    private RejectionWords() {}

    public static String reason(String code) {
        return switch (code) {
            case "04" -> "more was asked at once than it can answer.";
            case "15" -> "something it needs was not in the question.";
            case "33" -> "something in the question was not as it should be.";
            case "41" -> "it is not allowed to answer us.";
            case "42" -> "its system cannot answer now.";
            case "43" -> "the provider's identifier is missing or not valid.";
            case "44" -> "the provider's name is missing or not valid.";
            case "45" -> "the provider's specialty is missing or not valid.";
            case "46" -> "the provider's phone number is missing or not valid.";
            case "47" -> "the provider's state is missing or not valid.";
            case "50" -> "the provider may not ask this.";
            case "51" -> "the provider is not on its files.";
            case "52" -> "the service dates are not within the provider's enrollment.";
            case "56" -> "the date is not right.";
            case "57" -> "the dates of service are missing or not valid.";
            case "58" -> "the date of birth is missing or not valid.";
            case "60" -> "the date of birth is after the date of service.";
            case "62" -> "the date of service is too far back.";
            case "63" -> "the date of service is in the future.";
            case "64" -> "the patient's identifier is missing or not valid.";
            case "65" -> "the patient's name is missing or not valid.";
            case "66" -> "the patient's gender is missing or not valid.";
            case "67" -> "the patient was not found.";
            case "68" -> "the patient's identifier belongs to more than one person.";
            case "71" -> "the date of birth does not match its records.";
            case "72" -> "the member id is missing or not valid.";
            case "73" -> "the subscriber's name is missing or not valid.";
            case "74" -> "the subscriber's gender is missing or not valid.";
            case "75" -> "the subscriber was not found.";
            case "76" -> "the member id belongs to more than one person.";
            case "77" -> "the subscriber was found, the patient was not.";
            case "78" -> "the subscriber is not in the group or plan that was named.";
            case "79" -> "the payer's identifier is not valid.";
            case "80" -> "no response came; the question was not passed on.";
            default -> "it gives the reason code %s.".formatted(code);
        };
    }

    public static String followUp(String code) {
        return switch (code) {
            case "C" -> " Please correct it and ask again.";
            case "N" -> " Asking again will not help.";
            case "P" -> " Please ask again the same question.";
            case "R" -> " It may be asked again.";
            case "S" -> " Please do not ask again; the payer is looking into it.";
            case "W" -> " Please wait 30 days before asking again.";
            case "X" -> " Please wait 10 days before asking again.";
            case "Y" -> " Please do not ask again; the answer will come later.";
            default -> "";
        };
    }
}
