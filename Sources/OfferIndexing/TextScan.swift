import FrenchText

/// A number with what stands around it in a folded text: how durations, hours and amounts are read.
struct NumberInText {
  /// The number, in hundredths: `11,88` is 1188.
  let hundredths: Int
  /// The folded text right after it, without leading spaces.
  let following: Substring

  var whole: Int { hundredths / 100 }

  /// The word that names what is counted: `mois` of `6 mois`, and of the first number of `6 à 12 mois`.
  var unit: Substring {
    let word = (upperBound(skipping: [])?.following ?? following).letters
    return word.utf8.last == 0x73 && word != "mois" ? word.dropLast() : word
  }

  /// The number that ends the range which this one begins (`12 à 18`, `12/18`, `entre 12 et 18`), nil when it begins none.
  /// - Parameter words: what may stand between the first number and the second beside the range's own sign: a currency.
  func upperBound(skipping words: [String]) -> NumberInText? {
    var rest = following
    while let word = words.first(where: { rest.begins(with: $0) }) { rest = rest.after(word) }
    guard let sign = rangeSigns.first(where: { rest.begins(with: $0) }) else { return nil }
    rest = rest.after(sign)
    guard let digit = rest.utf8.first, isDigit(digit) else { return nil }
    return numbers(in: String(rest)).first
  }
}

/// Every number of a folded text, in order. `1 833,50`, `1833.5` and `25.000` (a thousands point) are single numbers.
func numbers(in text: String) -> [NumberInText] {
  let characters = Array(text.utf8)
  var result: [NumberInText] = []
  var index = 0
  while index < characters.count {
    guard isDigit(characters[index]) else {
      index += 1
      continue
    }
    var whole = 0
    var digits = 0
    func readDigits() {
      while index < characters.count, isDigit(characters[index]) {
        if digits < 9 { whole = whole * 10 + Int(characters[index] - 0x30) }
        digits += 1
        index += 1
      }
    }
    readDigits()
    while digits <= 6, index + 3 < characters.count, [0x20, 0x2E].contains(characters[index]),
      characters[(index + 1)...(index + 3)].allSatisfy(isDigit),
      index + 4 == characters.count || !isDigit(characters[index + 4])
    {
      index += 1
      readDigits()
    }
    var fraction = 0
    if index + 1 < characters.count, [0x2C, 0x2E].contains(characters[index]), isDigit(characters[index + 1]) {
      index += 1
      var place = 10
      while index < characters.count, isDigit(characters[index]) {
        fraction += Int(characters[index] - 0x30) * place
        place /= 10
        index += 1
      }
    }
    let rest = text.utf8[text.utf8.index(text.utf8.startIndex, offsetBy: index)...]
    result.append(NumberInText(hundredths: whole * 100 + fraction, following: Substring(rest).afterSpaces))
  }
  return result
}

/// What stands between the two numbers of a range.
private let rangeSigns = ["a ", "au ", "et ", "ou ", "-", "/"]

/// Folded text byte by byte: characters of several scalars, which `String` looks for, do not occur in it.
extension Substring {
  /// Whether the text begins with another, byte for byte.
  func begins(with text: String) -> Bool { utf8.starts(with: text.utf8) }

  /// The text without the spaces at its beginning.
  var afterSpaces: Substring { Substring(utf8.drop { $0 == 0x20 }) }

  /// The text after a word at its beginning, and the spaces after that.
  func after(_ word: String) -> Substring { Substring(utf8.dropFirst(word.utf8.count).drop { $0 == 0x20 }) }

  /// The letters at the beginning.
  var letters: Substring { Substring(utf8.prefix { (0x61...0x7A).contains($0) || $0 >= 0x80 }) }

  /// The letters and digits at the beginning.
  var lettersAndDigits: Substring {
    Substring(utf8.prefix { (0x61...0x7A).contains($0) || $0 >= 0x80 || isDigit($0) })
  }

  /// The digits at the beginning.
  var digits: Substring { Substring(utf8.prefix(while: isDigit)) }
}

extension String {
  /// Whether nothing but a number stands in the text.
  var isBareNumber: Bool { utf8.allSatisfy { isDigit($0) || $0 == 0x20 || $0 == 0x2E || $0 == 0x2C } }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
