package org.almoner.claims.scrub;
import java.util.*;
public class ShowIcd {
  public static void main(String[] a) {
    StringBuilder json=new StringBuilder("{");
    for (Rule r : org.almoner.claims.scrub.icd.DiagnosisRules.list()) {
      int n=0; 
      json.append(json.length()>1?",\n":"").append("\""+r.text().id()+"\":{");
      for (var e : r.text().examples()) {
        String said;
        try { ClaimSketch s=ClaimSketch.read(e.sketch()); said=Findings.shown(new Scrub(Shelves.small(), Ruleset.of(List.of(r))).check(s.claim(), s.context())); } catch (Exception x) { said="EXC "+x; x.printStackTrace(); }
        json.append(n>0?",":"").append("\""+n+"\":\""+said.replace("\\","\\\\").replace("\"","\\\"").replace("\n","\\n")+"\"");
        String mark = e.fires()==!said.isEmpty()?"  ":"!!";
        System.out.println(mark+r.text().id()+"#"+n+" | "+e.sketch().replace("\n"," / ")+"\n      => "+said);
        n++;
      }
      json.append("}");
    }
    json.append("}");
    try { java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/r5icd/gen/says.json"), json); } catch (Exception x) { throw new RuntimeException(x); }
  }
}
