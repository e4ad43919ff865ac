package jdtrace.agent;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Methods of Java 8 that HotSpot may replace by code of its own. Later JDKs mark theirs by an
 * annotation; for 8 they are those of hotspot/src/share/vm/classfile/vmSymbols.hpp that are neither
 * native nor in a class that takes no probes anyway.
 */
final class Intrinsics {
  private static Set<String> known;

  private Intrinsics() {}

  private static final String[] MATH = {
    "abs(D)D",
    "addExact(II)I",
    "addExact(JJ)J",
    "atan2(DD)D",
    "cos(D)D",
    "decrementExact(I)I",
    "decrementExact(J)J",
    "exp(D)D",
    "incrementExact(I)I",
    "incrementExact(J)J",
    "log(D)D",
    "log10(D)D",
    "max(II)I",
    "min(II)I",
    "multiplyExact(II)I",
    "multiplyExact(JJ)J",
    "negateExact(I)I",
    "negateExact(J)J",
    "pow(DD)D",
    "sin(D)D",
    "sqrt(D)D",
    "subtractExact(II)I",
    "subtractExact(JJ)J",
    "tan(D)D"
  };

  private static final String[] OTHERS = {
    "com.sun.crypto.provider.AESCrypt.implDecryptBlock([BI[BI)V",
    "com.sun.crypto.provider.AESCrypt.implEncryptBlock([BI[BI)V",
    "com.sun.crypto.provider.CipherBlockChaining.implDecrypt([BII[BI)I",
    "com.sun.crypto.provider.CipherBlockChaining.implEncrypt([BII[BI)I",
    "com.sun.crypto.provider.GHASH.processBlocks([BII[J[J)V",
    "java.lang.Character.reverseBytes(C)C",
    "java.lang.Double.doubleToLongBits(D)J",
    "java.lang.Float.floatToIntBits(F)I",
    "java.lang.Integer.bitCount(I)I",
    "java.lang.Integer.numberOfLeadingZeros(I)I",
    "java.lang.Integer.numberOfTrailingZeros(I)I",
    "java.lang.Integer.reverseBytes(I)I",
    "java.lang.Integer.toString(I)Ljava/lang/String;",
    "java.lang.Long.bitCount(J)I",
    "java.lang.Long.numberOfLeadingZeros(J)I",
    "java.lang.Long.numberOfTrailingZeros(J)I",
    "java.lang.Long.reverseBytes(J)J",
    "java.lang.Short.reverseBytes(S)S",
    "java.lang.String.<init>(Ljava/lang/String;)V",
    "java.lang.String.compareTo(Ljava/lang/String;)I",
    "java.lang.String.equals(Ljava/lang/Object;)Z",
    "java.lang.String.indexOf(Ljava/lang/String;)I",
    "java.math.BigInteger.implMontgomeryMultiply([I[I[IIJ[I)[I",
    "java.math.BigInteger.implMontgomerySquare([I[IIJ[I)[I",
    "java.math.BigInteger.implMulAdd([I[IIII)I",
    "java.math.BigInteger.implSquareToLen([II[II)[I",
    "java.math.BigInteger.multiplyToLen([II[II[I)[I",
    "java.nio.Buffer.checkIndex(I)I",
    "java.util.Arrays.copyOf([Ljava/lang/Object;ILjava/lang/Class;)[Ljava/lang/Object;",
    "java.util.Arrays.copyOfRange([Ljava/lang/Object;IILjava/lang/Class;)[Ljava/lang/Object;",
    "java.util.Arrays.equals([C[C)Z",
    "sun.nio.cs.ISO_8859_1$Encoder.encodeISOArray([CI[BII)I",
    "sun.security.provider.DigestBase.implCompressMultiBlock0([BII)I",
    "sun.security.provider.SHA.implCompress0([BI)V",
    "sun.security.provider.SHA2.implCompress0([BI)V",
    "sun.security.provider.SHA5.implCompress0([BI)V"
  };

  private static final String[] BOXES = {
    "Boolean boolean Z",
    "Byte byte B",
    "Character char C",
    "Double double D",
    "Float float F",
    "Integer int I",
    "Long long J",
    "Short short S"
  };

  private static final String[] BUILDERS = {"StringBuilder", "StringBuffer"};

  private static final boolean UNMARKED =
      "1.8".equals(System.getProperty("java.specification.version"));

  /** Whether this JVM has such methods without a mark, and this is one. */
  static boolean isUnmarked(String className, String name, String descriptor) {
    return UNMARKED && isOf8(className, name, descriptor);
  }

  static synchronized boolean isOf8(String className, String name, String descriptor) {
    if (known == null) {
      known = all();
    }
    return known.contains(className + '.' + name + descriptor);
  }

  private static Set<String> all() {
    Set<String> all = new HashSet<String>(Arrays.asList(OTHERS));
    for (String method : MATH) {
      all.add("java.lang.Math." + method);
    }
    for (String box : BOXES) {
      String[] words = box.split(" ");
      String type = "java.lang." + words[0];
      all.add(type + ".valueOf(" + words[2] + ")L" + type.replace('.', '/') + ';');
      all.add(type + '.' + words[1] + "Value()" + words[2]);
    }
    for (String builder : BUILDERS) {
      String type = "java.lang." + builder;
      String result = "L" + type.replace('.', '/') + ';';
      all.add(type + ".<init>()V");
      all.add(type + ".<init>(Ljava/lang/String;)V");
      all.add(type + ".append(Ljava/lang/String;)" + result);
      all.add(type + ".append(C)" + result);
      all.add(type + ".append(I)" + result);
      all.add(type + ".toString()Ljava/lang/String;");
    }
    return all;
  }
}
