using System;
using System.IO;

namespace BankCrm.Feed.Reading;

/// <summary>Reads a stream and then some bytes as if they were its end.</summary>
internal sealed class FollowedStream(Stream first, ReadOnlyMemory<byte> following) : ForwardOnlyStream(first)
{
    private readonly Stream first = first;
    private ReadOnlyMemory<byte> rest = following;

    public override int Read(Span<byte> buffer)
    {
        var read = first.Read(buffer);
        if (read > 0 || buffer.IsEmpty)
        {
            return read;
        }

        read = Math.Min(buffer.Length, rest.Length);
        rest.Span[..read].CopyTo(buffer);
        rest = rest[read..];
        return read;
    }
}
