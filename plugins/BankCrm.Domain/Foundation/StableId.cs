using System;
using System.Security.Cryptography;
using System.Text;

namespace BankCrm.Domain.Foundation;

/// <summary>An id that is always the same for the same name, so that work done twice lands on the same row.</summary>
public static class StableId
{
    /// <summary>A version-8 UUID (RFC 9562) from the SHA-256 hash of a name.</summary>
    public static Guid Of(string name)
    {
        byte[] hash;
        using (var sha = SHA256.Create())
        {
            hash = sha.ComputeHash(Encoding.UTF8.GetBytes(name));
        }

        var bytes = new byte[16];
        Array.Copy(hash, bytes, bytes.Length);
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes);
    }
}
