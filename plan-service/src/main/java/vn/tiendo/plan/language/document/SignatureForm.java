package vn.tiendo.plan.language.document;

import java.util.List;
import vn.tiendo.plan.language.Words;

/**
 * The authority form of a signature under Decree 30/2020, as in "TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH; PHÓ CHỦ TỊCH".
 *
 * @param onBehalf TM.: for the body
 * @param forHead KT.: in place of its head
 * @param deputy whether a deputy signs
 */
public record SignatureForm(boolean onBehalf, boolean forHead, boolean deputy) {

    public static SignatureForm of(String text) {
        String plain = Words.plain(text);
        List<String> words = List.of(plain.split(" "));
        return new SignatureForm(words.contains("tm"), words.contains("kt"), (" " + plain + " ").contains(" pho "));
    }

    /** A deputy may sign only in place of the head. */
    public boolean irregular() {
        return deputy && !forHead;
    }
}
