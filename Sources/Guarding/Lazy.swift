/// A value that is made the first time it is asked for, once, whatever the number of threads.
public final class Lazy<Value: Sendable, Failure: Error>: Sendable {
  @usableFromInline let made = Guarded<Result<Value, Failure>?>(nil)
  @usableFromInline let make: @Sendable () throws(Failure) -> Value

  /// A value that nobody has asked for yet.
  public init(_ make: @escaping @Sendable () throws(Failure) -> Value) { self.make = make }

  /// The value, or the error that making it gave; both are kept.
  @inlinable
  public func value() throws(Failure) -> Value {
    let result = made.withLock { known in
      if let known { return known }
      let result = Result(catching: make)
      known = result
      return result
    }
    return try result.get()
  }
}
