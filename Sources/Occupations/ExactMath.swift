/// Logarithm and exponential from additions, multiplications and divisions only, which IEEE 754 defines to the last bit:
/// a mathematical library's last bit may differ between processors, and no result may.
package enum ExactMath {
  /// The natural logarithm of a number above 0, to about 1e-12.
  package static func log(_ value: Double) -> Double {
    var mantissa = value
    var halvings = 0.0
    while mantissa > 1.5 {
      mantissa /= 2
      halvings += 1
    }
    while mantissa < 0.75 {
      mantissa *= 2
      halvings -= 1
    }
    // ln m = 2 (z + z³/3 + z⁵/5 …) with z = (m − 1)/(m + 1), |z| ≤ 1/5.
    let z = (mantissa - 1) / (mantissa + 1)
    var (power, sum, odd) = (z, 0.0, 1.0)
    while odd < 20 {
      sum += power / odd
      power *= z * z
      odd += 2
    }
    return 2 * sum + halvings * 0.693_147_180_559_945_3
  }

  /// e to the power of a number of 0 or less, to about 1e-12 of it; 0 below −40.
  package static func exp(_ value: Double) -> Double {
    guard value > -40 else { return 0 }
    // e^x = (e^(x/256))^256; the series of e^(x/256) with |x/256| < 0.16 ends soon.
    let x = value * 0.003_906_25
    let tail = x * (1.0 / 120 + x * (1.0 / 720 + x * (1.0 / 5040 + x * (1.0 / 40320))))
    var sum = 1 + x * (1 + x * (1.0 / 2 + x * (1.0 / 6 + x * (1.0 / 24 + tail))))
    for _ in 0..<8 { sum *= sum }
    return sum
  }

  /// The same of four numbers side by side, to the last bit.
  package static func exp(_ values: SIMD4<Double>) -> SIMD4<Double> {
    let x = values * 0.003_906_25
    var sum = SIMD4<Double>(repeating: 1.0 / 40320)
    sum = 1.0 / 5040 + x * sum
    sum = 1.0 / 720 + x * sum
    sum = 1.0 / 120 + x * sum
    sum = 1.0 / 24 + x * sum
    sum = 1.0 / 6 + x * sum
    sum = 1.0 / 2 + x * sum
    sum = 1 + x * sum
    sum = 1 + x * sum
    for _ in 0..<8 { sum *= sum }
    return sum.replacing(with: 0, where: .!(values .> -40))
  }
}
